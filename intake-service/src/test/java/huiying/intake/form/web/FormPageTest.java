package huiying.intake.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Kind;
import huiying.intake.form.HumanCheck;
import huiying.intake.form.HumanCheckTest;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.QueryCode;
import huiying.intake.message.web.InMemoryIntake;
import huiying.intake.page.PageWeb;
import huiying.kit.access.Reach;
import huiying.kit.access.web.AccessKitAutoConfiguration;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
    controllers = FormPage.class,
    properties = {
      "huiying.intake.form.work-bits=6",
      "huiying.intake.form.most=3",
      "huiying.intake.form.period=1h",
      "huiying.intake.pages.embed-in=https://www.example.org"
    })
@EnableConfigurationProperties(FormProperties.class)
@Import({InMemoryIntake.class, FormWeb.class, PageWeb.class})
@ImportAutoConfiguration(AccessKitAutoConfiguration.class)
class FormPageTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<strong>([0-9A-Z-]{14})</strong>");
  private static int clients;

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;
  @Autowired HumanCheck check;

  private final String client = "198.51.100." + clients++;
  private final Map<String, String> input = new LinkedHashMap<>();

  @BeforeEach
  void fillIn() {
    messages.clear();
    input.put("kind", "CONSULTATION");
    input.put("title", "小区加装电梯如何申请");
    input.put("content", "六层老楼，\r\n想加装电梯。");
    input.put("publication", "yes");
  }

  private MvcTestResult send() {
    var request =
        http.post()
            .uri("/form")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .with(one -> {
              one.setRemoteAddr(client);
              return one;
            });
    input.forEach(request::param);
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  @Test
  void worksWithoutJavaScriptByAQuestion() {
    var asked = send();
    assertThat(asked).hasStatusOk().bodyText().contains("等于几");
    input.put("token", first(TOKEN, text(asked)));
    input.put("answer", HumanCheckTest.add(input.get("token")));

    var received = send();

    assertThat(received).hasStatus(HttpStatus.CREATED);
    var code = QueryCode.read(first(CODE, text(received))).orElseThrow();
    var said = messages.find(code).orElseThrow().submission();
    assertThat(said.title()).isEqualTo("小区加装电梯如何申请");
    assertThat(said.content()).isEqualTo("六层老楼，\r\n想加装电梯。");
    assertThat(said.publicationConsent()).isTrue();
  }

  @Test
  void keepsWhatWasTypedThroughTheQuestion() {
    input.put("content", "<b>\"六层\"</b> & '老楼'\n第二行");
    input.put("policyDocument", "普府办〔2021〕21号");
    var asked = send();
    assertThat(asked)
        .bodyText()
        .contains("&lt;b&gt;&quot;六层&quot;&lt;/b&gt; &amp; &#39;老楼&#39;\n第二行", "普府办〔2021〕21号");
  }

  @Test
  void asksNothingOfABrowserThatHasWorked() {
    var form = http.get().uri("/form").exchange();
    input.put("token", first(TOKEN, text(form)));
    input.put("answer", HumanCheckTest.solve(check, input.get("token")));

    assertThat(send()).hasStatus(HttpStatus.CREATED);
    assertThat(send()).as("sent twice by impatience").hasStatus(HttpStatus.CREATED);
    assertThat(messages.list(MessageFilter.all(Reach.EVERYTHING), null, 10)).hasSize(1);
  }

  @Test
  void asksAgainWhenSomethingElseIsSentWithTheSameAnswer() {
    input.put("token", first(TOKEN, text(send())));
    input.put("answer", HumanCheckTest.add(input.get("token")));
    assertThat(send()).hasStatus(HttpStatus.CREATED);
    input.put("content", "改过的内容");

    assertThat(send()).hasStatusOk().bodyText().contains("等于几", "改过的内容");
    assertThat(messages.list(MessageFilter.all(Reach.EVERYTHING), null, 10)).hasSize(1);
  }

  @Test
  void asksAgainAfterAWrongAnswer() {
    input.put("token", first(TOKEN, text(send())));
    input.put("answer", "99");

    assertThat(send()).hasStatusOk().bodyText().contains("答案不对");
    assertThat(messages.list(MessageFilter.all(Reach.EVERYTHING), null, 10)).isEmpty();
  }

  @Test
  void showsWhatIsWrongAndWhatWasTyped() {
    input.put("kind", "SUDDENLY");
    input.put("title", " ");

    assertThat(send())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "有几处需要改正",
            "href=\"#kind\"",
            "href=\"#title\"",
            "aria-describedby=\"title-error\"",
            "id=\"title-error\"",
            "想加装电梯。");
  }

  @Test
  void takesACommentOnAPolicyDocumentForAnOpinionOnIt() {
    assertThat(http.get().uri("/form").param("policyDocument", "普府办〔2021〕21号"))
        .bodyText()
        .contains("您对这份文件的意见", "普府办〔2021〕21号");
    input.remove("kind");
    input.put("policyDocument", "普府办〔2021〕21号");
    input.put("token", first(TOKEN, text(send())));
    input.put("answer", HumanCheckTest.add(input.get("token")));

    var code = QueryCode.read(first(CODE, text(send()))).orElseThrow();

    var message = messages.find(code).orElseThrow();
    assertThat(message.submission().policyDocument()).isEqualTo("普府办〔2021〕21号");
    assertThat(message.life().kind()).isEqualTo(Kind.POLICY_OPINION);
  }

  @Test
  void takesOnlySoManyOfOneAddress() {
    for (int i = 0; i < 3; i++) {
      assertThat(sendAnother()).hasStatus(HttpStatus.CREATED);
    }

    assertThat(sendAnother())
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .hasHeader("Retry-After", "3600")
        .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
        .bodyText()
        .contains("请求过于频繁", "想加装电梯。");
  }

  private MvcTestResult sendAnother() {
    input.remove("token");
    input.put("token", first(TOKEN, text(send())));
    input.put("answer", HumanCheckTest.add(input.get("token")));
    return send();
  }

  @Test
  void runsOnlyItsOwnScriptsAndIsFramedOnlyWhereItMay() {
    var page = http.get().uri("/form").exchange();

    assertThat(page).hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(page.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .endsWith("frame-ancestors 'self' https://www.example.org");
  }

  @Test
  void sendsTheHeadersAndRefusesAddressesThatAreWrittenOddly() {
    assertThat(http.get().uri("/form")).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
    assertThat(http.get().uri("/form;x"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void offersTheOtherLanguageOnlyWhileNothingIsLostByIt() {
    assertThat(http.get().uri("/form").param("policyDocument", "a&b"))
        .bodyText()
        .contains("/form?policyDocument=a%26b&amp;lang=en");
    assertThat(send()).bodyText().doesNotContain("hreflang");
  }

  @Test
  void leavesOutAPolicyDocumentThatNobodyCouldCorrect() {
    assertThat(http.get().uri("/form").param("policyDocument", "x".repeat(501)))
        .bodyText()
        .doesNotContain("xxx");
  }

  @Test
  void speaksEnglishToo() {
    assertThat(http.get().uri("/form?lang=en"))
        .bodyText()
        .contains("Write to your district", "lang=\"en\"", "<noscript>")
        .doesNotContain("??");
    assertThat(http.get().uri("/form")).bodyText().contains("我要留言").doesNotContain("??");
  }
}
