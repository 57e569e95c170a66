package huiying.notify.delivery.mail;

import static huiying.notify.alert.Events.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.notify.MovedTime;
import huiying.notify.alert.Events;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.InMemoryMessageStates;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.delivery.DeliverAlerts;
import huiying.notify.delivery.Outcome;
import huiying.notify.delivery.Patience;
import huiying.notify.directory.Directories;
import huiying.notify.ladder.Ladder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SmtpOutageTest {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Test
  void aMailIsDeliveredOnceTheServerIsBack() throws Exception {
    var time = new MovedTime(NOW);
    var alerts = new InMemoryAlerts();
    var states = new InMemoryMessageStates();
    var gone = started(0);
    var port = gone.getSmtp().getPort();
    var deliver =
        new DeliverAlerts(
            alerts,
            states,
            Mailers.mailer(port, Locale.SIMPLIFIED_CHINESE),
            new Patience(List.of(PAUSE), 20, Duration.ofMinutes(2)),
            time);
    new PlanAlerts(states, alerts, Ladder.shipped(), Directories.directory(), () -> {}, time)
        .take(List.of(Events.arrived(Events.started(1)), Events.arrived(Events.overdue(1, 1))));

    gone.stop();
    assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.RETRIED);
    var back = started(port);
    try {
      assertThat(deliver.next()).isEmpty();
      time.pass(PAUSE);
      assertThat(deliver.next().orElseThrow().outcome()).isEqualTo(Outcome.SENT);

      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(back.getReceivedMessages()[0].getMessageID())
          .isEqualTo("<%s@huiying>".formatted(alerts.all().getFirst().id().digest()));
      assertThat(alerts.all().getFirst().progress().attempts()).isEqualTo(2);
    } finally {
      back.stop();
    }
  }

  private static GreenMail started(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }
}
