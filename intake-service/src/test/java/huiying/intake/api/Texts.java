package huiying.intake.api;

import java.util.List;
import java.util.Random;

/** Texts that somebody will type, paste or try. */
final class Texts {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u0000",
          "\u0007\r\n",
          "👩‍👩‍👧‍👦",
          "\uD800",
          "\u202Eabc",
          "𠮷野家",
          "null",
          "-1",
          "1e999",
          "%00%2F..%2F",
          "../../etc/passwd",
          "'; DROP TABLE messages; --",
          "{\"$gt\": \"\"}",
          "$where",
          "<script>alert(1)</script>",
          "${jndi:ldap://x}",
          "#{7*7}",
          "PORTAL",
          "PETITION",
          "CONSULTATION",
          "电梯",
          "住房保障局",
          "0123456789abcdef0123456789abcdef");

  private Texts() {}

  static String any(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "长".repeat(random.nextInt(30_000));
      case 1 -> random(random);
      default -> ODD.get(random.nextInt(ODD.size()));
    };
  }

  /** For an address; long ones are refused by the server itself. */
  static String shorter(Random random) {
    var text = any(random);
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private static String random(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
    }
    return text.toString();
  }
}
