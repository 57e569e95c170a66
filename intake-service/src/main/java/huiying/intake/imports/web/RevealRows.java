package huiying.intake.imports.web;

import huiying.intake.contact.Purpose;
import huiying.intake.imports.Import;
import huiying.intake.imports.Mappings;
import huiying.kit.access.Caller;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what of an import's rejected rows is shown; in clear only what was noted first. */
@Component
class RevealRows {
  private static final String WHAT = "GET /api/v1/imports/{id}/rejected-rows.csv";

  private final Mappings mappings;
  private final Audit audit;

  RevealRows(Mappings mappings, Audit audit) {
    this.mappings = mappings;
    this.audit = audit;
  }

  /**
   * @param purpose null for masked contact data
   * @throws huiying.intake.message.BrokenRules if the purpose is none
   * @throws huiying.kit.audit.AuditAway if the look cannot be noted
   */
  UnaryOperator<List<String>> shown(
      Import one, @Nullable String purpose, Caller caller, @Nullable String from) {
    if (purpose == null) {
      return new MaskedRows(mappings.contactColumns(one));
    }
    var why = Purpose.of(purpose);
    audit.note(Act.of(caller, from, WHAT, one.id().value(), "revealed", why));
    return UnaryOperator.identity();
  }
}
