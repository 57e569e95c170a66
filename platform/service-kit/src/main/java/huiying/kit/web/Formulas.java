package huiying.kit.web;

/** Texts from outside in files that spreadsheets open. */
public final class Formulas {
  private static final String STARTS = "=+-@\t\r\n";

  private Formulas() {}

  /** With an apostrophe before it if a spreadsheet would take it for a formula. */
  public static String harmless(String text) {
    var isFormula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }
}
