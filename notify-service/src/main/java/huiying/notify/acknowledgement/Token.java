package huiying.notify.acknowledgement;

import huiying.notify.alert.NoticeId;
import java.time.Instant;

/**
 * What a link proves.
 *
 * @param notice that was read
 * @param contact the code of who got it
 * @param until the link holds so long
 */
public record Token(NoticeId notice, String contact, Instant until) {}
