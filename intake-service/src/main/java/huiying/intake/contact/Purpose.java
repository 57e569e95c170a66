package huiying.intake.contact;

import huiying.intake.message.Checks;
import huiying.kit.privacy.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why somebody looks at contact data, or has them erased; the audit keeps it. */
public final class Purpose {
  private static final int LEAST = 2;
  private static final int MOST = 200;
  private static final PersonalData PERSONAL = new PersonalData(List.of());

  private Purpose() {}

  /**
   * @param text one line of 2 to 200 characters
   */
  static void check(Checks checks, String field, @Nullable String text) {
    var present = checks.present(field, text);
    checks.line(field, present, MOST);
    var length = present == null ? LEAST : present.strip().length();
    if (length > 0 && length < LEAST) {
      checks.add(field, "too-short", length, LEAST);
    }
  }

  /**
   * What the audit may keep of it: it holds no contact data itself.
   *
   * @throws huiying.intake.message.BrokenRules if it is no purpose
   */
  public static String of(@Nullable String text) {
    var checks = new Checks();
    check(checks, "purpose", text);
    checks.done();
    return PERSONAL.masked(String.valueOf(text));
  }
}
