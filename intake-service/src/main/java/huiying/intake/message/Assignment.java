package huiying.intake.message;

import java.util.List;

/**
 * Who must answer.
 *
 * @param department 主办: merges what the others contribute, and replies
 * @param coDepartments 协办: each contributes an answer of its own; distinct, without the lead
 */
public record Assignment(String department, List<String> coDepartments) {
  /** Departments that can help with one message. */
  public static final int MOST_CO_DEPARTMENTS = 10;

  public Assignment {
    coDepartments = List.copyOf(coDepartments);
  }

  public static Assignment to(String department) {
    return new Assignment(department, List.of());
  }

  /** The same helpers under another lead. */
  Assignment led(String by) {
    return new Assignment(by, coDepartments.stream().filter(one -> !one.equals(by)).toList());
  }
}
