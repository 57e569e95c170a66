package huiying.intake.attachment;

/** Takes everything for text, but for what begins like a Windows program. */
public final class TextOnly implements FileTypes {
  @Override
  public String typeOf(byte[] head, String name) {
    return head.length > 1 && head[0] == 'M' && head[1] == 'Z'
        ? "application/x-msdownload"
        : "text/plain";
  }

  @Override
  public boolean allows(String type) {
    return type.equals("text/plain");
  }
}
