package huiying.notify.alert.kafka;

import huiying.contracts.CalendarEvent;
import huiying.contracts.ClockEvent;
import huiying.contracts.ResponseEvent;
import huiying.contracts.wire.EventCodec;
import huiying.kit.kafka.BatchReader;
import huiying.kit.kafka.DeadLetters;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.AnswerAlert;
import huiying.notify.alert.Bell;
import huiying.notify.alert.Boxes;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.Office;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.alert.Post;
import huiying.notify.alert.TellDesk;
import huiying.notify.alert.TellOffice;
import huiying.notify.alert.Timing;
import huiying.notify.criticism.Criticisms;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.duty.WorkingDays;
import huiying.notify.ladder.LadderBook;
import huiying.notify.ladder.OpenChannels;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
  private static final Pattern SUBJECT = Pattern.compile("[\\w:.-]{1,100}");

  @Bean
  BatchReader<ClockEvent> clockEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(EventCodec.CLOCK_EVENTS, deadLetters, meters);
  }

  @Bean
  BatchReader<CalendarEvent> calendarEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(
        EventCodec.CALENDAR_EVENTS, deadLetters, meters, SUBJECT.asMatchPredicate());
  }

  @Bean
  BatchReader<ResponseEvent> responseEvents(DeadLetters deadLetters, MeterRegistry meters) {
    return new BatchReader<>(
        EventCodec.RESPONSE_EVENTS, deadLetters, meters, SUBJECT.asMatchPredicate());
  }

  /**
   * @param window for which alerts to one person are gathered
   */
  @Bean
  Office office(
      DirectoryBook directory,
      LadderBook ladders,
      OpenChannels channels,
      WorkingDays days,
      @Value("${huiying.notify.delivery.window:10m}") Duration window) {
    return new Office(directory, ladders, channels, new Timing(days, window));
  }

  @Bean
  Post post(Alerts alerts, Boxes boxes, Bell bell) {
    return new Post(alerts, boxes, bell);
  }

  @Bean
  PlanAlerts planAlerts(
      MessageStates states,
      Alerts alerts,
      Post post,
      Criticisms criticisms,
      Office office,
      InstantSource time) {
    return new PlanAlerts(states, alerts, post, criticisms, office, time);
  }

  @Bean
  TellOffice tellOffice(MessageStates states, Post post, Office office, InstantSource time) {
    return new TellOffice(states, post, office, time);
  }

  @Bean
  AnswerAlert answerAlert(
      Alerts alerts,
      Boxes boxes,
      Bell bell,
      OpenChannels channels,
      DirectoryBook directory,
      InstantSource time) {
    return new AnswerAlert(alerts, boxes, bell, channels, directory, time);
  }

  @Bean
  TellDesk tellDesk(Post post, Office office, InstantSource time) {
    return new TellDesk(post, office, time);
  }
}
