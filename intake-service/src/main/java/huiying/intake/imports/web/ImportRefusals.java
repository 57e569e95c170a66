package huiying.intake.imports.web;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.UnknownMapping;
import huiying.intake.message.web.MessageRefusals;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.List;

/** What imports refuse, in the API's terms. */
final class ImportRefusals {
  private static final int MOST_SHOWN = 60;

  private ImportRefusals() {}

  static Refusal of(BadFile e) {
    return Refusal.invalid(List.of(MessageRefusals.fault(e.reason())));
  }

  static Refusal of(UnknownMapping e) {
    var name = e.name().codePoints().limit(MOST_SHOWN).toArray();
    var shown = new String(name, 0, name.length);
    var known = String.join(", ", e.known());
    return Refusal.invalid(List.of(Fault.of("mapping", "unknown-value", shown, known)));
  }
}
