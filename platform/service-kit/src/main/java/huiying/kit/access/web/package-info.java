/**
 * Every request has a token or goes to one of the few open places; roles are checked before a body
 * is read.
 */
@NullMarked
package huiying.kit.access.web;

import org.jspecify.annotations.NullMarked;
