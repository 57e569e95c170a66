package huiying.notify.delivery.http;

import static huiying.notify.delivery.SampleNotices.DUE;
import static huiying.notify.delivery.SampleNotices.alert;
import static huiying.notify.delivery.SampleNotices.confidential;
import static huiying.notify.delivery.SampleNotices.summary;
import static huiying.notify.delivery.SampleNotices.withLink;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.delivery.SampleNotices;
import huiying.notify.ladder.Step;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookRequestsTest {
  private static final URI URL = URI.create("https://example.org/hook");
  private static final JsonMapper JSON = new JsonMapper();

  private final WebhookRequests requests =
      new WebhookRequests(
          URL,
          new WebhookSignature("0123456789abcdef"),
          SampleNotices::directory,
          () -> SampleNotices.NOW);

  /** What receivers are written against: a change of the file is a change of the contract. */
  @Test
  void theEventIsAsTheSampleHasIt() throws Exception {
    var notice =
        SampleNotices.withMore(
            withLink(
                SampleNotices.of(
                    alert(new Step.Overdue(3), summary("请打 13800001234")),
                    alert("f".repeat(32), new Step.Breach(), DUE, 0, confidential()),
                    alert("calendar-2027", new Step.YearMissing(), DUE, 0, null))),
            12);

    var body = requests.of(notice).body();

    try (var sample = getClass().getResourceAsStream("/huiying/notify/webhook-v1.json")) {
      assertThat(JSON.readTree(body)).isEqualTo(JSON.readTree(sample));
    }
    assertThat(new String(body, UTF_8)).doesNotContain("13800001234", "handler@", "zhangsan");
  }

  @Test
  void theSameNoticeHasTheSameBodyWheneverItIsSent() {
    var later =
        new WebhookRequests(
            URL,
            new WebhookSignature("0123456789abcdef"),
            SampleNotices::directory,
            () -> SampleNotices.NOW.plusSeconds(60));
    var notice = SampleNotices.breach("一");

    assertThat(later.of(notice).body()).isEqualTo(requests.of(notice).body());
    assertThat(List.of(later.of(notice).headers(), requests.of(notice).headers()))
        .extracting(headers -> headers.get(WebhookSignature.SIGNATURE))
        .doesNotHaveDuplicates();
  }
}
