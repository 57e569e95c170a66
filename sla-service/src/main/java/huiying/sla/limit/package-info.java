/** Limits: how long a message may take, by which rule, and when somebody is told. */
@NullMarked
package huiying.sla.limit;

import org.jspecify.annotations.NullMarked;
