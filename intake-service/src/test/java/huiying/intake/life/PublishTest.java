package huiying.intake.life;

import static huiying.intake.life.LifeFixture.LATER;
import static huiying.intake.life.LifeFixture.answer;
import static huiying.intake.life.LifeFixture.change;
import static huiying.intake.life.LifeFixture.decide;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Kind;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Citizen;
import huiying.intake.message.Entry;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFixture;
import huiying.intake.message.Publication;
import huiying.intake.message.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishTest {
  private static final PublicationDraft AS_IT_IS =
      new PublicationDraft(null, null, null, null, null);

  private static Message replied(MessageFixture fixture) {
    return change(fixture.received().message(), answer("可以申请，请拨打 021-50001234", null), LATER)
        .message();
  }

  private static PublicationDraft redacted(@Nullable String question) {
    return new PublicationDraft(null, question, null, null, null);
  }

  @Test
  void publishesQuestionAndAnswerWithConsent() {
    var message = replied(aMessage().publicationConsent(true));

    var published = change(message, AS_IT_IS, LATER).message();

    assertThat(published.life().publication())
        .isEqualTo(
            new Publication("小区加装电梯如何申请", "六层老楼，想加装电梯，请问向谁申请？", "可以申请，请拨打 021-50001234", LATER));
    assertThat(published.sequence()).isEqualTo(message.sequence());
  }

  @Test
  void s150BlocksWhatHoldsAPhoneOrIdentityNumberUntilItIsRedacted() {
    var content = "我的手机是13800001234，身份证11010519491231002X";
    var message = replied(aMessage().content(content).publicationConsent(true));

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(message, AS_IT_IS, LATER))
        .satisfies(e ->
            assertThat(faults(e))
                .containsExactly(
                    "question personal-mobile-phone", "question personal-identity-number"));

    assertThat(decide(message, redacted("我的手机是***，身份证***"), LATER)).hasSize(1);
  }

  @Test
  void s150BlocksTheCitizensOwnNameToo() {
    var citizen = new Citizen("王小明", null, null, null);
    var message = replied(aMessage().from(citizen).publicationConsent(true));

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> decide(message, redacted("我是王小明"), LATER))
        .satisfies(e -> assertThat(faults(e)).containsExactly("question personal-known"));
  }

  @Test
  void s151NeverPublishesAgainstTheCitizensWill() {
    var message = replied(aMessage().publicationConsent(false));
    var claimed = new PublicationDraft(null, null, null, "电话同意", null);

    refuses(message, AS_IT_IS, Why.CONSENT_REFUSED);
    refuses(message, claimed, Why.CONSENT_REFUSED);
    assertThat(message.life().stage()).isEqualTo(Stage.REPLIED);
  }

  @Test
  void wantsToKnowHowConsentWasGotIfTheChannelDidNotAsk() {
    var message = replied(aMessage());
    var asked = new PublicationDraft(null, null, null, "电话同意", null);

    refuses(message, AS_IT_IS, Why.NO_CONSENT);
    assertThat(decide(message, asked, LATER)).hasSize(1);
  }

  @Test
  void neverPublishesAConfidentialMessage() {
    refuses(
        replied(aMessage().kind(Kind.REPORT).publicationConsent(true)), AS_IT_IS, Why.NOT_PUBLIC);
  }

  @Test
  void publishesNothingOnceTheContactDataWereErased() {
    var citizen = new Citizen("王小明", null, null, null);
    var message = replied(aMessage().from(citizen).content("我是王小明").publicationConsent(true));
    var entry = new Entry("contact-erasure", LATER, LATER, null, "tests", "why", "");

    refuses(message.withoutContact(LATER, entry), AS_IT_IS, Why.CONTACT_DATA_GONE);
  }

  @Test
  void takesDownAnAnswerThatIsWithdrawn() {
    var published = change(replied(aMessage().publicationConsent(true)), AS_IT_IS, LATER).message();

    var withdrawn = change(published, new ReplyWithdrawal("答复有误", null), LATER).message();

    assertThat(withdrawn.life().publication()).isNull();
  }

  private static void refuses(Message message, Command command, Why why) {
    assertThatExceptionOfType(NotThis.class)
        .isThrownBy(() -> decide(message, command, LATER))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
  }
}
