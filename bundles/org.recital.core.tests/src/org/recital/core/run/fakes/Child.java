/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Step;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Sweeper;
import org.recital.core.sweep.Trial;
import org.recital.core.worker.WorkerServer;
import org.recital.testkit.process.JavaProcess;

import com.google.gson.Gson;

/** Java programs in processes of their own, outside OSGi, whether the tests run inside or not. */
public final class Child {

	private static final List<Class<?>> NEEDED = List.of(Child.class, Runner.class, Step.class, Gson.class, NLS.class, IProgressMonitor.class,
			IStatus.class, org.snakeyaml.engine.v2.api.Load.class, org.eclipse.core.runtime.IExtensionRegistry.class);

	private Child() {
	}

	/** A command that runs a main class of the tests. */
	public static List<String> command(Class<?> main, List<String> vm, String... arguments) {
		return JavaProcess.command(main, NEEDED, vm, arguments);
	}

	/** A worker with the fakes. */
	public static final class Worker {

		private Worker() {
		}

		public static void main(String[] arguments) throws Exception {
			WorkerServer.serveStandardStreams(World.contributions());
		}
	}

	/** Runs a pipeline: folder of the world, file of the pipeline. */
	public static final class Run {

		private Run() {
		}

		public static void main(String[] arguments) throws Exception {
			World world = new World(Path.of(arguments[0]));
			String yaml = Files.readString(Path.of(arguments[1]));
			var outcome = new Runner(world.store, World.contributions(), 2).run(
					new RunRequest(world.pipeline(yaml), "Child", Optional.empty(), world.runs(), 2, 0), new org.recital.core.run.RunListener() {
						@Override
						public void changed(org.recital.core.run.StepUpdate u) {
							if (u.isWhole()) {
								System.out.println(u.step() + " " + u.state());
							}
						}

						@Override
						public void noted(String step, String line) {
							System.out.println(step + " notes " + line);
						}
					}, new NullProgressMonitor());
			System.out.println("result " + outcome.result());
			// how often each was called here, for who started this process
			System.out.println("walks " + Calls.take("walks"));
		}
	}

	/** Sweeps: folder of the world, file of the pipeline, which says what. */
	public static final class Sweeps {

		private Sweeps() {
		}

		public static void main(String[] arguments) throws Exception {
			World world = new World(Path.of(arguments[0]));
			PipelineDocument document = PipelineDocument.read(Path.of(arguments[1]));
			SweepParameters parameters = ParameterSchema.of(SweepParameters.class)
					.create(document.sweep().orElseThrow().with(), world.folder, new ArrayList<>()).orElseThrow();
			var outcome = new Sweeper(world.store, World.contributions(), 2).run(new SweepRequest(document,
					CheckContext.of(world.folder.resolve("test.recital.yaml"), World.contributions()), parameters, "", world.runs(), 1, 0),
					new SweepListener() {
						@Override
						public void ended(Trial trial, SweepProgress progress) {
							System.out.println("trial " + trial.number());
						}
					}, new NullProgressMonitor());
			System.out.println("result " + outcome.result());
		}
	}
}
