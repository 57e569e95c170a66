package huiying.intake.life;

import huiying.intake.message.Assignment;
import huiying.intake.message.Checks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 分办: to a department.
 *
 * @param coDepartments 协办, those that help to answer; null for none
 * @param accused 被举报单位, the department that it is about, if the desk knows better than the channel;
 *     only of a confidential message; null for as before
 */
public record Dispatch(
    @Nullable String department,
    @Nullable List<@Nullable String> coDepartments,
    @Nullable String accused,
    @Nullable String note,
    @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.DISPATCH;
  }

  @Override
  public void check(Checks checks) {
    checks.line("department", checks.present("department", department), Bounds.DEPARTMENT);
    checks.line("accused", accused, Bounds.DEPARTMENT);
    checks.line("note", note, Bounds.REASON);
    var helpers = helpers();
    if (helpers.size() > Assignment.MOST_CO_DEPARTMENTS) {
      checks.add("coDepartments", "too-many", helpers.size(), Assignment.MOST_CO_DEPARTMENTS);
      return;
    }
    var seen = new HashSet<@Nullable String>();
    seen.add(department);
    for (int i = 0; i < helpers.size(); i++) {
      var field = "coDepartments[%d]".formatted(i);
      checks.line(field, checks.present(field, helpers.get(i)), Bounds.DEPARTMENT);
      if (helpers.get(i) != null && !seen.add(helpers.get(i))) {
        checks.add(field, "repeated-value", Objects.requireNonNull(helpers.get(i)));
      }
    }
  }

  @Override
  public @Nullable String remark() {
    return note == null ? department : department + ": " + note;
  }

  Assignment assignment() {
    var helpers = helpers().stream().map(Objects::requireNonNull).toList();
    return new Assignment(Objects.requireNonNull(department), helpers);
  }

  private List<@Nullable String> helpers() {
    return Objects.requireNonNullElse(coDepartments, List.of());
  }
}
