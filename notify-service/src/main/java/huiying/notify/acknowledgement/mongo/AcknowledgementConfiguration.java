package huiying.notify.acknowledgement.mongo;

import huiying.kit.secrecy.KeyedHash;
import huiying.notify.acknowledgement.SignedLinks;
import huiying.notify.acknowledgement.Tokens;
import huiying.notify.delivery.Links;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain domain together. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementConfiguration {
  @Bean
  Tokens tokens(KeyedHash hash) {
    return new Tokens(new LinkKey(hash));
  }

  @Bean
  Links links(Tokens tokens, AcknowledgementProperties settings) {
    return new SignedLinks(tokens, Optional.ofNullable(settings.publicUrl()), settings.validity());
  }
}
