package huiying.notify.delivery.http;

import static huiying.notify.directory.DeliveryChannel.DINGTALK;
import static huiying.notify.directory.DeliveryChannel.SMS;
import static huiying.notify.directory.DeliveryChannel.WEBHOOK;
import static huiying.notify.directory.DeliveryChannel.WECOM;

import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.guard.Guards;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.DirectoryBook;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** A carrier for each channel that has a URL. */
final class HttpCarriers implements BeanRegistrar {
  private static final List<DeliveryChannel> CHANNELS = List.of(WEBHOOK, WECOM, DINGTALK, SMS);

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (var channel : CHANNELS) {
      var name = channel.name().toLowerCase(Locale.ROOT);
      var url = environment.getProperty("huiying.notify.http.%s.url".formatted(name));
      if (StringUtils.hasText(url)) {
        registry.registerBean(
            name + "Carrier",
            Carrier.class,
            spec -> spec.supplier(beans -> carrier(channel, name, beans)));
      }
    }
  }

  private static Carrier carrier(DeliveryChannel channel, String name, SupplierContext beans) {
    var assembly =
        new HttpAssembly(
            beans.bean(HttpProperties.class),
            beans.bean(HttpClient.class),
            beans.bean(DirectoryBook.class),
            beans.bean(InstantSource.class));
    return assembly.carrier(channel, beans.bean(Guards.class).of(name));
  }
}
