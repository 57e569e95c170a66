package huiying.intake.attachment;

class InMemoryAttachmentsTest extends AttachmentsContract {
  private final InMemoryAttachments attachments = new InMemoryAttachments();

  @Override
  protected Attachments attachments() {
    return attachments;
  }

  @Override
  protected long contents() {
    return attachments.contents();
  }
}
