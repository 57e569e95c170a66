package huiying.signin;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** Chinese, unless the browser or the link on the page asks for English. */
@Configuration(proxyBeanMethods = false)
class Language implements WebMvcConfigurer {
  @Bean
  LocaleResolver localeResolver() {
    var browsers = new AcceptHeaderLocaleResolver();
    browsers.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    browsers.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    var chosen = new SessionLocaleResolver();
    chosen.setDefaultLocaleFunction(browsers::resolveLocale);
    return chosen;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    var links = new LocaleChangeInterceptor();
    links.setParamName("lang");
    links.setHttpMethods("GET");
    links.setIgnoreInvalidLocale(true);
    interceptors.addInterceptor(links);
  }
}
