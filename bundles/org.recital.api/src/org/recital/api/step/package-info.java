

/**
 * The kinds of contributions, their ports, and what they are given while they work.
 */
package org.recital.api.step;
