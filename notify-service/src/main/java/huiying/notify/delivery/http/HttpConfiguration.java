package huiying.notify.delivery.http;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the carriers over HTTP together. */
@Configuration(proxyBeanMethods = false)
@Import(HttpCarriers.class)
class HttpConfiguration {
  @Bean(destroyMethod = "shutdownNow")
  HttpClient noticeClient(HttpProperties settings) {
    return client(settings);
  }

  /**
   * Follows nothing and asks no proxy: either could lead where the address guard would not let it.
   */
  static HttpClient client(HttpProperties settings) {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(settings.connectTimeout())
        .build();
  }
}
