package huiying.intake.mailbox.metrics;

import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.MailMeter;
import huiying.intake.mailbox.MailOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts letters since this instance started, says when it last looked, and logs what is odd. */
@Component
class CountMail implements MailMeter {
  private static final Logger LOG = LoggerFactory.getLogger(CountMail.class);

  private final MeterRegistry meters;
  private final Map<String, AtomicLong> lastLooks = new ConcurrentHashMap<>();

  CountMail(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void count(String mailbox, Letter letter, MailOutcome outcome) {
    switch (outcome) {
      case MailOutcome.Rejected(var reason) ->
          LOG.warn("Mailbox {}: letter {} was rejected: {}", mailbox, letter.uid(), reason);
      case MailOutcome.Ignored(var reason) ->
          LOG.info("Mailbox {}: letter {} was ignored: {}", mailbox, letter.uid(), reason);
      case MailOutcome.Stored _, MailOutcome.Repeated _ -> {}
    }
    Counter.builder("huiying.mailbox.mails")
        .description("Letters by what came of them")
        .tag("mailbox", mailbox)
        .tag("outcome", outcome.label())
        .register(meters)
        .increment();
  }

  @Override
  public void failed(String mailbox, Letter letter, Exception why) {
    LOG.warn("Mailbox {}: letter {} failed", mailbox, letter.uid(), why);
  }

  @Override
  public void looked(String mailbox, Instant at) {
    lastLooks.computeIfAbsent(mailbox, this::lastLook).set(at.toEpochMilli());
  }

  private AtomicLong lastLook(String mailbox) {
    var millis = new AtomicLong();
    TimeGauge.builder("huiying.mailbox.last.look", millis, TimeUnit.MILLISECONDS, AtomicLong::get)
        .description("When the mailbox was last found empty or emptied, since 1970")
        .tag("mailbox", mailbox)
        .register(meters);
    return millis;
  }
}
