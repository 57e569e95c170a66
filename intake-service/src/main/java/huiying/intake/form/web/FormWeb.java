package huiying.intake.form.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.form.HumanCheck;
import huiying.kit.web.ClientLimits;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form's check and its limits, from the settings. */
@Configuration(proxyBeanMethods = false)
class FormWeb {
  private static final int KEY_BYTES = 32;

  @Bean
  HumanCheck humanCheck(FormProperties settings, InstantSource time) {
    var random = new SecureRandom();
    return new HumanCheck(
        key(settings, random), settings.workBits(), settings.validity(), random, time);
  }

  private static byte[] key(FormProperties settings, SecureRandom random) {
    var secret = settings.secret();
    if (secret != null && !secret.isBlank()) {
      return secret.getBytes(UTF_8);
    }
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  @Bean
  ClientLimits formLimits(FormProperties settings) {
    return new ClientLimits(settings.most(), settings.period());
  }
}
