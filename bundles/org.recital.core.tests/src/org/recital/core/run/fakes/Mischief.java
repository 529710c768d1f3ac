/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/** Does what a step must not do. */
public final class Mischief implements Step<Mischief.Parameters> {

	public record Parameters(@Parameter(value = "nothing", label = "Does", help = "What.") String does,
			@Parameter(value = "0", label = "Millis", help = "After so long.") int millis) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Calls.count("mischief " + p.does);
		Thread.sleep(p.millis);
		switch (p.does) {
		case "exit" -> {
			System.err.println("about to leave");
			System.exit(3);
		}
		case "halt" -> Runtime.getRuntime().halt(4);
		case "fail" -> throw new IllegalStateException("the fourth wall fell");
		case "heap" -> fill();
		case "deep" -> deeper(1);
		case "hang" -> hang();
		case "wait" -> {
			while (true) {
				context.checkCancelled();
				Thread.sleep(10);
			}
		}
		case "void" -> {
			return;
		}
		case "wrong" -> {
			outputs.put("features", "a text");
			return;
		}
		case "print" -> {
			System.out.println("{\"not\": \"a reply\"}");
			System.out.print("no end of line");
			System.out.flush();
		}
		case "scratch" -> java.nio.file.Files.writeString(context.scratch().resolve("x"), "x");
		default -> context.note("nothing done");
		}
		outputs.put("features", Features.single(EntityKind.ITEM, "mischief", 2, null, 1, new float[] { 1, 2 }, List.of()));
	}

	private static void fill() {
		List<long[]> all = new ArrayList<>();
		while (true) {
			all.add(new long[1 << 17]);
		}
	}

	private static int deeper(int n) {
		return deeper(n + 1) + 1;
	}

	/** Neither asks for cancel nor minds being interrupted. */
	private static void hang() {
		while (true) {
			Thread.onSpinWait();
		}
	}
}
