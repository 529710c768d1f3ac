package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether tests can run the library. */
final class Native {

	private Native() {
	}

	static void assume() {
		ClassLoader loader = Native.class.getClassLoader();
		assumeTrue(loader.getResource("org/nd4j/linalg/cpu/nativecpu/bindings/linux-x86_64-onednn-avx2") != null
				|| loader.getClass().getName().contains("Equinox"), "no fragment with native code: skipped");
	}
}
