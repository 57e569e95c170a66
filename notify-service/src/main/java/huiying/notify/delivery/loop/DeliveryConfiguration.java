package huiying.notify.delivery.loop;

import huiying.notify.alert.Alerts;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.Office;
import huiying.notify.alert.TellDesk;
import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.Claims;
import huiying.notify.delivery.DeliverNotices;
import huiying.notify.delivery.Links;
import huiying.notify.delivery.Notices;
import huiying.notify.delivery.ReviewNotice;
import huiying.notify.delivery.SettleNotice;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.ladder.LadderBook;
import huiying.notify.ladder.OpenChannels;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  @Bean
  OpenChannels openChannels(List<Carrier> carriers) {
    var open = carriers.stream().map(Carrier::channel).collect(Collectors.toUnmodifiableSet());
    return () -> open;
  }

  @Bean
  ReviewNotice reviewNotice(
      Notices notices,
      MessageStates states,
      Alerts alerts,
      DirectoryBook directory,
      LadderBook ladders) {
    return new ReviewNotice(notices, states, alerts, directory, ladders);
  }

  @Bean
  SettleNotice settleNotice(
      Claims claims,
      Notices notices,
      ReviewNotice review,
      TellDesk desk,
      Office office,
      DeliveryProperties settings,
      InstantSource time) {
    return new SettleNotice(claims, notices, review, desk, office, settings.pace(), time);
  }

  @Bean
  DeliverNotices deliverNotices(
      Claims claims,
      Notices notices,
      ReviewNotice review,
      SettleNotice settle,
      Links links,
      Office office,
      DeliveryProperties settings,
      InstantSource time) {
    return new DeliverNotices(
        claims, notices, review, settle, links, office, settings.pace(), time);
  }
}
