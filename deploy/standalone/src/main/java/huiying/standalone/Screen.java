package huiying.standalone;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the person at the terminal sees, in Chinese or English as the terminal is set. */
final class Screen {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.of("Asia/Shanghai"));

  private final ResourceBundle texts = ResourceBundle.getBundle("huiying.standalone.texts");

  void starting(String name) {
    print(String.format(Locale.ROOT, "  %-18s ", name));
  }

  void stillStarting() {
    print(".");
  }

  void ready(double seconds) {
    say("ready", String.format(Locale.ROOT, "%.1f", seconds));
  }

  void addresses(Layout layout) {
    var ports = layout.ports();
    say(
        "addresses",
        Integer.toString(ports.intake()),
        Integer.toString(ports.sla()),
        Integer.toString(ports.notification()),
        layout.data().resolve("mail").toString(),
        layout.data().resolve("logs").toString(),
        TIME.format(Instant.now().plus(layout.offset())));
    if (Layout.hasOwnSignIn()) {
      say("sign-in", layout.issuer(), layout.data().resolve("credentials.env").toString());
    } else {
      say("sign-in.given", layout.issuer());
    }
    say("stop");
  }

  void fallen(String name, Path log) {
    say("fallen", name, log.toString());
  }

  void stopping() {
    say("stopping");
  }

  void failed(String why) {
    say("failed", why);
  }

  private void say(String key, Object... arguments) {
    print(MessageFormat.format(texts.getString(key), arguments) + System.lineSeparator());
  }

  @SuppressWarnings("SystemOut") // this is the terminal's
  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }
}
