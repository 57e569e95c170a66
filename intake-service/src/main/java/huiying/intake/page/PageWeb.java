package huiying.intake.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What makes pages safe and legible. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
@Import(PageProblems.class)
public class PageWeb implements WebMvcConfigurer {
  private final PageProperties settings;

  PageWeb(PageProperties settings) {
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PageHeaders(settings));
  }
}
