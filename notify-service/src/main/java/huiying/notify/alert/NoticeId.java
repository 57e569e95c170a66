package huiying.notify.alert;

/**
 * One message that leaves the house, with one alert or many. The same notice has the same id at
 * each attempt, so that who gets it twice can drop the repeat.
 *
 * @param value of letters, digits, dots and dashes; 16 hexadecimal digits of the box, a number that
 *     grows, and the time
 */
public record NoticeId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
