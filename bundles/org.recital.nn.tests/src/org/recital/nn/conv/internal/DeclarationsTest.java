package org.recital.nn.conv.internal;

import org.recital.testkit.DeclarationContract;

/** The bundle's declarations keep to the contract. */
class DeclarationsTest extends DeclarationContract {

	@Override
	protected String bundle() {
		return "org.recital.nn";
	}
}
