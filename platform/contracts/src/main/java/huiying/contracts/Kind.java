package huiying.contracts;

/** What a message is about, which decides its limit (类别). */
public enum Kind {
  /** 咨询. */
  CONSULTATION,
  /** 建议. */
  SUGGESTION,
  /** 留言. */
  COMMENT,
  /** 投诉. */
  COMPLAINT,
  /** 举报. */
  REPORT,
  /** 求助. */
  HELP,
  /** 表扬. */
  PRAISE,
  /** 信访. */
  PETITION,
  /** 依申请公开. */
  INFORMATION_REQUEST,
  /** 意见征集. */
  POLICY_OPINION
}
