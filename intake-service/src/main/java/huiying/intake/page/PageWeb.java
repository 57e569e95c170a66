package huiying.intake.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What makes pages safe and legible. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
@Import(PageProblems.class)
public class PageWeb {
  @Bean
  PageHeaders pageHeaders(PageProperties settings) {
    return new PageHeaders(settings);
  }
}
