/**
 * The folder on disk: where it is, what {@code datus.yaml} says, how files are written so that a crash or a full disk loses
 * nothing.
 *
 * <p>{@link datus.workspace.Workspaces} finds the folder. {@link datus.workspace.ConfigFile} reads its file: {@code YamlText} parses
 * with caps, {@code YamlSection} gives keys with their lines, {@code SettingLayers} puts flags over environment over file over
 * defaults, and {@code ConfigReader} knows the keys, with a reader for each larger section. {@link datus.workspace.Discovery} looks for datasources that a repository
 * already speaks of, and {@link datus.workspace.InitPlan} makes a first file of them. {@link datus.workspace.AtomicFile} is the one
 * way in which this project replaces files.
 */
@NullMarked
package datus.workspace;

import org.jspecify.annotations.NullMarked;
