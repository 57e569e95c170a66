package huiying.intake.life;

import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Checks;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.Publication;
import huiying.kit.privacy.PersonalData;
import huiying.kit.privacy.PersonalData.Found;
import huiying.kit.privacy.PersonalData.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 选登: with the citizen's consent, and only what all may read. */
record Publish(Message message) {
  /**
   * @throws NotThis without consent, or if it is published, or its contact data were erased: a name
   *     in the texts would not be found any more
   * @throws huiying.intake.message.BrokenRules if a text holds what identifies somebody
   */
  List<MessageFact> facts(PublicationDraft draft, Instant at) {
    requireConsent(draft);
    require(message.life().publication() == null, Why.ALREADY_PUBLISHED);
    require(message.contact().erasedAt() == null, Why.CONTACT_DATA_GONE);
    var publication = draft.of(message, at);
    requireNothingPersonal(publication);
    return List.of(new MessageFact.Published(publication));
  }

  private void requireConsent(PublicationDraft draft) {
    var said = message.submission();
    require(!said.confidential(), Why.NOT_PUBLIC);
    require(!Boolean.FALSE.equals(said.publicationConsent()), Why.CONSENT_REFUSED);
    require(said.publicationConsent() != null || draft.consent() != null, Why.NO_CONSENT);
  }

  private void requireNothingPersonal(Publication publication) {
    var finder = new PersonalData(known());
    var checks = new Checks();
    check(checks, "title", finder.find(publication.title()));
    check(checks, "question", finder.find(publication.question()));
    check(checks, "answer", withoutOffices(finder.find(publication.answer())));
    checks.done();
  }

  /** An answer names the fixed lines of offices, which are there to be called. */
  private static List<Found> withoutOffices(List<Found> found) {
    return found.stream().filter(one -> one.kind() != Kind.FIXED_LINE).toList();
  }

  private static void check(Checks checks, String field, List<Found> found) {
    for (var one : found) {
      var code = one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      checks.add(field, "personal-" + code, one.position());
    }
  }

  /** How this citizen is called and can be reached. */
  private List<String> known() {
    var citizen = message.submission().citizen();
    var known = new ArrayList<String>();
    if (citizen != null) {
      for (var one :
          new String[] {citizen.name(), citizen.phone(), citizen.email(), citizen.address()}) {
        if (one != null) {
          known.add(one);
        }
      }
    }
    return known;
  }

  private void require(boolean holds, Why why) {
    Require.that(message, holds, why);
  }
}
