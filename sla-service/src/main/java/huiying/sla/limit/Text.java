package huiying.sla.limit;

import java.util.Locale;

/** Something shown to people, in both languages. */
public record Text(String zh, String en) {
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }
}
