package huiying.notify.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.delivery.guard.Guards;
import huiying.notify.delivery.guard.TestGuards;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.DirectoryBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HttpSettingsTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withUserConfiguration(HttpConfiguration.class, Properties.class)
          .withBean(Guards.class, TestGuards::guards)
          .withBean(DirectoryBook.class, () -> SampleNotices::directory)
          .withBean(InstantSource.class, InstantSource::system);

  @EnableConfigurationProperties(HttpProperties.class)
  static class Properties {}

  @Test
  void aChannelWithoutAUrlIsNotSetUp() {
    service
        .withPropertyValues("huiying.notify.http.sms.url=", "huiying.notify.http.wecom.body={}")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Carrier.class));
  }

  @Test
  void eachChannelWithAUrlIsSetUp() {
    service
        .withPropertyValues(
            "huiying.notify.http.allowed-hosts=sms.district.example:8080",
            "huiying.notify.http.sms.url=http://sms.district.example:8080/send",
            "huiying.notify.http.sms.headers[X-Key]=k",
            "huiying.notify.http.sms.success.pointer=/code",
            "huiying.notify.http.webhook.url=https://example.org/hook",
            "huiying.notify.http.webhook.secret=0123456789abcdef",
            "huiying.notify.http.wecom.url=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
            "huiying.notify.http.dingtalk.url=https://oapi.dingtalk.com/robot/send?access_token=t")
        .run(context ->
            assertThat(context.getBeansOfType(Carrier.class).values())
                .extracting(Carrier::channel)
                .containsExactlyInAnyOrder(
                    DeliveryChannel.SMS,
                    DeliveryChannel.WEBHOOK,
                    DeliveryChannel.WECOM,
                    DeliveryChannel.DINGTALK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sms.url=http://example.org/?key=TOPSECRET | huiying.notify.http.sms: url must be https",
        "sms.url=https://169.254.169.254/ | huiying.notify.http.sms: url must have a name or a public address",
        "sms.url=https://example.org/?key=TOPSECRET^x | url is no URL",
        "sms.url=https://user:TOPSECRET@example.org/ | url must not have a user in it",
        "sms.url=https://example.org/,sms.body={\"a\":\"{nobody}\"} | body has the unknown name {nobody}",
        "sms.url=https://example.org/,sms.content-type=text/plain | content-type must be JSON",
        "sms.url=https://example.org/,sms.headers[Host]=TOPSECRET | huiying.notify.http.sms: headers has a name or value that cannot be sent",
        "sms.url=https://example.org/,sms.headers[X-Key]=x\u0007TOPSECRET | headers has a name or value that cannot be sent",
        "webhook.url=https://example.org/ | secret must have at least 16 characters",
        "webhook.url=https://example.org/,webhook.secret=TOPSECRET | secret must have at least 16 characters",
        "wecom.url=https://example.org/,wecom.success.pointer=code | Invalid input",
        "sms.url=https://example.org/,response-timeout=5m | must be shorter than or equal to"
      })
  void settingsThatCannotWorkStopTheStart(String settings, String why) {
    var values = settings.split(",(?=[a-z]+[.-])");
    for (var i = 0; i < values.length; i++) {
      values[i] = "huiying.notify.http." + values[i];
    }
    service
        .withPropertyValues(values)
        .run(context ->
            assertThat(context.getStartupFailure())
                .hasStackTraceContaining(why)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("TOPSECRET")));
  }

  private static String stackTrace(Throwable e) {
    var text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
