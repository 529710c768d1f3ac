

/**
 * What engines learn from and what they give: recommenders and the further things these may be able to do.
 */
package org.recital.api.engine;
