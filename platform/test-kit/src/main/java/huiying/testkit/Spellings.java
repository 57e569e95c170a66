package huiying.testkit;

import java.util.Random;

/** Names as people and programs write them: with blanks, wide letters and what nobody sees. */
public final class Spellings {
  private static final String[] UNSEEN = {" ", "\u3000", "\u00A0", "\u200B", "\u200D", "\uFEFF"};

  private Spellings() {}

  /** The name in a third of all cases, else the same name written otherwise. */
  public static String of(String name, Random random) {
    if (random.nextInt(3) == 0) {
      return name;
    }
    var written = new StringBuilder();
    for (var letter : name.toCharArray()) {
      if (random.nextInt(4) == 0) {
        written.append(UNSEEN[random.nextInt(UNSEEN.length)]);
      }
      written.append(random.nextBoolean() ? letter : other(letter));
    }
    return random.nextBoolean() ? written.toString() : written + " ";
  }

  /** Of the other width or case, if the letter has them. */
  private static char other(char letter) {
    if (Character.isLetter(letter) && letter < 0x80 && letter % 2 == 0) {
      return Character.isUpperCase(letter)
          ? Character.toLowerCase(letter)
          : Character.toUpperCase(letter);
    }
    return letter > ' ' && letter < 0x7F ? (char) (letter + 0xFEE0) : letter;
  }
}
