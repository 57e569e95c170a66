package huiying.testkit;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import huiying.kit.access.web.AccessKitAutoConfiguration;
import huiying.kit.web.WebKitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * For slices of the web layer that are not about access: every request comes from {@link
 * TestCaller#everybody}, unless it says {@code with(…)} another. To be imported by the test.
 */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({WebKitAutoConfiguration.class, AccessKitAutoConfiguration.class})
public class SignedIn {
  @Bean
  MockMvcBuilderCustomizer everyRequestIsSignedIn() {
    return mvc -> mvc.defaultRequest(get("/").with(TestCaller.everybody().mvc()));
  }
}
