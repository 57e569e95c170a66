package huiying.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a reply what somebody else had written before, and the signature below. */
final class QuotedText {
  private static final Pattern FORWARDED_SUBJECT =
      Pattern.compile("^\\s*(fwd?|转发|轉寄)\\s*[:：].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORWARDED =
      Pattern.compile(
          "[-\\s]*(begin forwarded message|forwarded message|转发邮件信息|转发的邮件|转发邮件|已转发邮件)[-:：\\s]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "-{2,}\\s*(original message|original|reply message|原始邮件|原邮件|回复的原邮件|答复邮件)\\s*-{2,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WROTE =
      Pattern.compile(
          "(on|at) .{5,200}\\swrote\\s*[:：]|.{0,200}\\d.{0,200}写道\\s*[:：]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM =
      Pattern.compile("\\*?(发件人|寄件者|from)\\*?\\s*[:：].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SENT =
      Pattern.compile(
          "\\*?(发送时间|发送日期|日期|时间|寄件日期|sent|date)\\*?\\s*[:：].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PHONE =
      Pattern.compile(
          "(sent from my \\S.{0,40}|发自我的.{0,20}|来自我的.{0,20}|获取 outlook for .{0,20})",
          Pattern.CASE_INSENSITIVE);

  /** Characters; nobody writes so much himself, and what is longer is not looked through. */
  static final int MOST = 1_000_000;

  private static final int HEADER_LINES = 4;
  private static final int EMPTY_LINES = 10;
  private static final int SIGNATURE_LINES = 10;

  private QuotedText() {}

  /**
   * The text without what it answers; the whole if nothing would be left, or if the letter is a
   * forward, since then what somebody else had written is what it is about. Lines beyond the first
   * million characters are left as they are.
   */
  static String strip(String subject, String text) {
    if (FORWARDED_SUBJECT.matcher(subject).matches()) {
      return text;
    }
    if (text.length() <= MOST) {
      return stripped(text);
    }
    var end = text.lastIndexOf('\n', MOST);
    return end < 0 ? text : stripped(text.substring(0, end)) + text.substring(end);
  }

  private static String stripped(String text) {
    var own = Words.lines(String.join("\n", own(text.lines().toList())));
    return Words.areMissing(own) ? text : own;
  }

  private static List<String> own(List<String> lines) {
    var own = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (FORWARDED.matcher(line).matches()) {
        own.addAll(lines.subList(i, lines.size()));
        return own;
      }
      var introduces = introduces(lines, i);
      if (introduces > 0 && isQuote(next(lines, i + introduces))) {
        i += introduces - 1; // the quote is marked line by line, and an answer may follow it
      } else if (introduces > 0 || ORIGINAL.matcher(line).matches() || isHeader(lines, i)) {
        break;
      } else if (!isQuote(line)) {
        own.add(lines.get(i));
      }
    }
    return withoutSignature(own);
  }

  /** How many lines from here say who wrote what follows: mailers break the sentence in two. */
  private static int introduces(List<String> lines, int i) {
    var line = lines.get(i).strip();
    if (WROTE.matcher(line).matches()) {
      return 1;
    }
    var begins = line.regionMatches(true, 0, "on ", 0, 3) || line.startsWith("在");
    var both = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
    return begins && both.length() < 400 && WROTE.matcher(both).matches() ? 2 : 0;
  }

  /** The first line from there that is not empty, if no more than some are. */
  private static String next(List<String> lines, int from) {
    for (int i = from; i < Math.min(lines.size(), from + EMPTY_LINES + 1); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty()) {
        return line;
      }
    }
    return "";
  }

  private static boolean isQuote(String line) {
    return line.startsWith(">");
  }

  /** A sender by itself may be the citizen's own words; with a time below it is a mailer's. */
  private static boolean isHeader(List<String> lines, int i) {
    return FROM.matcher(lines.get(i).strip()).matches()
        && lines.subList(i + 1, Math.min(lines.size(), i + 1 + HEADER_LINES)).stream()
            .anyMatch(line -> SENT.matcher(line.strip()).matches());
  }

  private static List<String> withoutSignature(List<String> lines) {
    var kept = new ArrayList<>(lines);
    for (int i = Math.max(0, kept.size() - SIGNATURE_LINES); i < kept.size(); i++) {
      if (kept.get(i).stripTrailing().equals("--")) {
        kept.subList(i, kept.size()).clear();
      }
    }
    while (!kept.isEmpty() && isNoise(kept.getLast().strip())) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isNoise(String line) {
    return line.isEmpty() || PHONE.matcher(line).matches();
  }
}
