package huiying.intake.life;

import huiying.contracts.MessageId;
import java.util.List;
import java.util.Set;

/** Somebody would answer for a department that others answer for. */
public final class NotYourDepartment extends RuntimeException {
  private final transient MessageId message;
  private final transient String department;
  private final transient List<String> own;

  NotYourDepartment(MessageId message, String department, Set<String> own) {
    super("Message %s: not an answer of one of %s".formatted(message, own));
    this.message = message;
    this.department = department;
    this.own = own.stream().sorted().toList();
  }

  public MessageId message() {
    return message;
  }

  /** As it was asked, which may be of any length. */
  public String department() {
    return department;
  }

  public List<String> own() {
    return own;
  }
}
