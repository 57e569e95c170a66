package huiying.sla.limit.file;

import huiying.sla.limit.Text;
import org.jspecify.annotations.Nullable;

/** Something shown to people, in both languages. */
record TextForm(@Nullable String zh, @Nullable String en) {
  static final int NAME = 300;
  static final int BASIS = 1_000;

  static TextForm of(Text text) {
    return new TextForm(text.zh(), text.en());
  }

  /**
   * @param most in code points, in each language
   */
  static Text read(@Nullable TextForm form, String field, int most, Faults faults) {
    var text = faults.present(field, form, new TextForm("-", "-"));
    return new Text(
        Texts.line(field + ".zh", text.zh, most, faults),
        Texts.line(field + ".en", text.en, most, faults));
  }
}
