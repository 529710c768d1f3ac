/** Steps that use trained networks: predict and embed. */
package org.recital.learning.internal.steps;
