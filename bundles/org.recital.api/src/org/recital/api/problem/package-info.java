

/**
 * What is wrong, where, and what was expected.
 */
package org.recital.api.problem;
