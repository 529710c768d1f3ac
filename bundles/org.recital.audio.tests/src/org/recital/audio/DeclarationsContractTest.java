package org.recital.audio;

import org.recital.testkit.DeclarationContract;

/** What this bundle declares is as it should be. */
class DeclarationsContractTest extends DeclarationContract {

	@Override
	protected String bundle() {
		return "org.recital.audio";
	}
}
