package huiying.notify.delivery.http;

import huiying.notify.directory.DeliveryChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a channel unless it is set otherwise.
 *
 * @param body null for a webhook, which has no template
 */
record Preset(@Nullable String body, String contentType, @Nullable SuccessRule success) {
  private static final String JSON = "application/json; charset=utf-8";

  /**
   * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">WeCom, robots</a>
   * @see <a href="https://open.dingtalk.com/document/robots/custom-robot-access">DingTalk,
   *     robots</a>
   */
  static Preset of(DeliveryChannel channel) {
    return switch (channel) {
      case EMAIL -> throw new IllegalArgumentException("E-mail does not go over HTTP");
      case WEBHOOK -> new Preset(null, WebhookEvent.CONTENT_TYPE + "; charset=utf-8", null);
      case WECOM ->
          new Preset(
              """
              {"msgtype":"markdown","markdown":{"content":"<@{weComId}>\\n{text}"}}\
              """,
              JSON,
              errcode("-1", "45009", "45033"));
      case DINGTALK ->
          new Preset(
              """
              {"msgtype":"text","text":{"content":"@{dingTalkId}\\n{text}"},\
              "at":{"atUserIds":["{dingTalkId}"],"isAtAll":false}}\
              """,
              JSON,
              errcode("-1", "130101", "410100"));
      case SMS ->
          new Preset(
              """
              {"mobile":"{mobile}","text":"{text}","id":"{noticeId}"}\
              """,
              JSON,
              null);
    };
  }

  /**
   * @param busy codes of too many calls, and of a system that is busy
   */
  private static SuccessRule errcode(String... busy) {
    return new SuccessRule("/errcode", "0", List.of(busy), "/errmsg");
  }
}
