package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.interim;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.wire.EventCodec;
import huiying.contracts.wire.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we announce is what the contract's samples show. */
class AnnouncementsTest {
  private static final String SAMPLE_ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

  private final Change received = aMessage().received();
  private final Change asked =
      replied(received.message(), interim("正在办理", Instant.parse("2026-03-18T06:00:00Z")));
  private final Change answered =
      replied(asked.message(), answer("可以申请", Instant.parse("2026-03-20T08:15:00Z")));

  @Test
  void equalsTheSamplesOfTheContract() {
    assertThat(json(received)).isEqualTo(Samples.of("huiying.message.received.v1"));
    assertThat(json(asked)).isEqualTo(Samples.of("huiying.message.interim-replied.v1"));
    assertThat(json(answered)).isEqualTo(Samples.of("huiying.message.replied.v1"));
  }

  @Test
  void masksWhatLooksLikePersonalDataInTitlesAndReasons() {
    var wang = new Citizen("王小明", "021 5000 1234", null, "示范路1号201室");
    var change = aMessage().from(wang).title("王小明（13800001234）住示范路1号201室").received();

    assertThat(json(change)).doesNotContain("王小明", "13800001234", "示范路1号");
    for (var fact :
        List.of(
            new MessageFact.Returned(NOW, "请联系138-0000-1234"),
            new MessageFact.Suspended(NOW, "身份证11010519491231002X待核", false),
            new MessageFact.Withdrawn(NOW, "卡号 6222 0000 0000 0000 004"),
            new MessageFact.Reclassified(NOW, Kind.HELP, false, "写信到 wang@example.org"),
            new MessageFact.Transferred(NOW, "城管执法局", "王小明要求"))) {
      assertThat(json(MessageFixture.changed(change.message(), fact)))
          .contains("***")
          .doesNotContain("0000", "11010519", "example.org", "王小明");
    }
  }

  @Test
  void tellsNotEvenTheTitleOfAConfidentialMessage() {
    var secret = aMessage().kind(Kind.REPORT).title("举报某人").received();

    assertThat(secret.announcements())
        .first()
        .isInstanceOfSatisfying(
            MessageEvent.Received.class,
            event -> {
              assertThat(event.title()).isNull();
              assertThat(event.confidential()).isTrue();
            });
  }

  @Test
  void tellsWhomAConfidentialMessageIsAboutSoThatItIsNotTold() {
    var secret = aMessage().kind(Kind.REPORT).about("城管执法局").received();

    assertThat(secret.announcements())
        .first()
        .returns("城管执法局", event -> ((MessageEvent.Received) event).accused());
  }

  @Test
  void tellsNoReasonsOfAConfidentialMessage() {
    var secret = aMessage().kind(Kind.REPORT).received().message();
    var withdrawn =
        MessageFixture.changed(
            secret, new MessageFact.Withdrawn(MessageFixture.RECEIVED_AT, "举报人王某来电撤回"));

    assertThat(withdrawn.announcements())
        .first()
        .isInstanceOfSatisfying(
            MessageEvent.Withdrawn.class,
            event -> assertThat(event.reason()).isNotBlank().doesNotContain("王某"));
  }

  @Test
  void carriesNoTextAndNoContactData() {
    var citizen = new Citizen("王小明", "13812345678", "w@example.org", "曹杨路1号");

    assertThat(json(aMessage().from(citizen).received()))
        .doesNotContain("王小明", "13812345678", "example.org", "曹杨路", "六层老楼");
    assertThat(json(answered)).doesNotContain("可以申请");
  }

  private static String json(Change change) {
    return EventCodec.MESSAGE_EVENTS
        .write(change.announcements().getFirst())
        .replace(change.message().id().value(), SAMPLE_ID);
  }
}
