package huiying.intake.mailbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.MailOutcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountMailTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountMail count = new CountMail(meters);

  @Test
  void countsLettersByMailboxAndOutcome() {
    var letter = new Letter(7, 100, Instant.EPOCH);
    for (var outcome :
        List.of(
            new MailOutcome.Stored(),
            new MailOutcome.Stored(),
            new MailOutcome.Repeated(),
            new MailOutcome.Ignored("a robot"),
            new MailOutcome.Rejected("too large"))) {
      count.count("letters", letter, outcome);
    }

    assertThat(counted("stored")).isEqualTo(2);
    assertThat(counted("repeated")).isEqualTo(1);
    assertThat(counted("ignored")).isEqualTo(1);
    assertThat(counted("rejected")).isEqualTo(1);
  }

  private double counted(String outcome) {
    return meters
        .get("huiying.mailbox.mails")
        .tags("mailbox", "letters", "outcome", outcome)
        .counter()
        .count();
  }

  @Test
  void saysWhenItLastLooked() {
    count.looked("letters", Instant.ofEpochSecond(60));
    count.looked("letters", Instant.ofEpochSecond(90));

    assertThat(meters.get("huiying.mailbox.last.look").timeGauge().value(TimeUnit.SECONDS))
        .isEqualTo(90);
  }
}
