package huiying.notify.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes letters into HTML and into text, by Thymeleaf. No bean: pages have an engine of their own.
 */
final class MailTemplates {
  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");

  /** Everything from outside is escaped. */
  String html(Letter letter) {
    return html.process("notice", context(letter));
  }

  String text(Letter letter) {
    return text.process("notice", context(letter));
  }

  private static Context context(Letter letter) {
    return new Context(Locale.ROOT, Map.of("letter", letter));
  }

  private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
    var files = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
    files.setPrefix("templates/mail/");
    files.setSuffix(suffix);
    files.setTemplateMode(mode);
    files.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
