package huiying.signin;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives tokens to the programs and people of a trial. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
public class SignInServer {
  public static void main(String[] args) {
    SpringApplication.run(SignInServer.class, args);
  }

  /**
   * The machine's own time, also in a trial at another time: that is what tokens are checked by.
   */
  @Bean
  InstantSource time() {
    return InstantSource.system();
  }
}
